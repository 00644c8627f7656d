// Prisma's clients for both databases, into prisma/generated and prisma/postgresql/generated: `node scripts/clients.mjs`.
import { generateClients } from "./prepare.mjs";

generateClients();
