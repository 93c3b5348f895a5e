// Manages the people who may sign in, for when no administrator can use the browser. Every act is recorded, and ends
// the person's sessions: npm run user -- create | list | grant | withdraw | reset-password | remove-totp | disable | enable
import { runTool } from './accounts/run-tool';
import { USER_TOOL } from './accounts/user-tool';

await runTool(USER_TOOL);
