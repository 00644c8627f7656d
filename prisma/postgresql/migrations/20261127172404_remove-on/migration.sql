-- AlterTable
ALTER TABLE "user" ADD COLUMN     "removeOn" TEXT COLLATE "C";
