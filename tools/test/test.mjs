// `npm test`: everything that must hold, with all set-up included. Runs on plain Node before anything is installed.
const nodeMajorMin = 20;

if (Number(process.versions.node.split('.')[0]) < nodeMajorMin) {
  process.stderr.write(
    `✗ 本平台需要 Node ${nodeMajorMin} 或更高版本,当前为 ${process.versions.node}。\n  Daylight needs Node ${nodeMajorMin} or newer, this is ${process.versions.node}.\n`,
  );
  process.exit(1);
}
const { runTestCommand } = await import('./test-command.mjs');
process.exitCode = await runTestCommand(process.argv.slice(2));
