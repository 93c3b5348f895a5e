import { refuseOldBuild } from './fresh-build';

/** Tests of pages run on what was built. The test of the demo builds it; who leaves that out has built before. */
export default function setup(): void {
  if (process.argv.includes('--no-deps')) refuseOldBuild();
}
