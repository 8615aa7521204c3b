// `npm start`. Plain Node and nothing else: this file runs before anything is installed, on any Node.
const nodeMajorMin = 20;
const nodeMinorMin = 19;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < nodeMajorMin || (major === nodeMajorMin && minor < nodeMinorMin)) {
  process.stderr.write(
    `✗ 本平台需要 Node ${nodeMajorMin}.${nodeMinorMin} 或更高版本,当前为 ${process.versions.node};请安装后重试。\n` +
      `  Daylight needs Node ${nodeMajorMin}.${nodeMinorMin} or newer, this is ${process.versions.node}; install it and start again.\n`,
  );
  process.exit(1);
}
try {
  const { runStartCommand } = await import('./start-command.mjs');
  process.exitCode = await runStartCommand(process.argv.slice(2));
} catch (error) {
  // The list of services is read while the modules load: a context.json that is wrong ends the start here.
  if (!(error instanceof Error) || !('file' in error)) throw error;
  process.stderr.write(
    `✗ 部门系统描述有误,请改正后重试:${error.message}\n  Correct the context and start again.\n`,
  );
  process.exitCode = 1;
}
