// Loaded before API and worker: should the launcher be killed, they stop in order by themselves.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // The connection to the launcher alone must not keep them running.
  process.channel.unref();
}
