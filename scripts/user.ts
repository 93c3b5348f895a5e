// People who may sign in, when nobody can be reached who manages them in the browser. Every act is recorded, and ends
// the person's sessions: npm run user -- create | list | grant | withdraw | reset-password | remove-totp | disable | enable
import { runTool } from './accounts/run-tool';
import { USER_TOOL } from './accounts/user-tool';

await runTool(USER_TOOL);
