// Read before the server's own code in the crash test: SIGUSR2 makes it hang, as an endless loop in the app would.
process.on("SIGUSR2", () => {
  for (;;);
});
