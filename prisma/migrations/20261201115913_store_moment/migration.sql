-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_StoreIdentity" (
    "use" TEXT NOT NULL PRIMARY KEY,
    "id" TEXT NOT NULL,
    "madeAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moment" INTEGER NOT NULL DEFAULT 0,
    "momentAt" DATETIME,
    "backTo" DATETIME,
    "missing" INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "new_StoreIdentity" ("id", "madeAt", "use") SELECT "id", "madeAt", "use" FROM "StoreIdentity";
DROP TABLE "StoreIdentity";
ALTER TABLE "new_StoreIdentity" RENAME TO "StoreIdentity";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
