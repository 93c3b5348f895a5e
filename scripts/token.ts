// Manages tokens of programs for the API: npm run token -- create | list | revoke
import { runTool } from './accounts/run-tool';
import { TOKEN_TOOL } from './accounts/token-tool';

await runTool(TOKEN_TOOL);
