// The people, in a process of their own: node generator.mjs '{"urls": [...], "users": 200, "seconds": 60}'
import { crowd } from "./crowd.mjs";

const found = await crowd(JSON.parse(process.argv[2]));
process.stdout.write(JSON.stringify(found), () => process.exit(0));
