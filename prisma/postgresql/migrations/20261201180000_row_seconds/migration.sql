-- AlterTable
ALTER TABLE "ImportRow" ADD COLUMN     "seconds" INTEGER;
