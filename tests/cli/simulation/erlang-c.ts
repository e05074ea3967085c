/**
 * What somebody waits on average where people come at random and are served, each as long as an exponential time of the
 * mean given, by so many servers with one line: Erlang's closed form. Seconds; `rate` is how many come a second.
 */
export function erlangWait(rate: number, service: number, servers: number): number {
  const offered = rate * service;
  // The chance that all are busy, for one server after the other, without great factorials.
  let blocked = 1;
  for (let server = 1; server <= servers; server++)
    blocked = (offered * blocked) / (server + offered * blocked);
  const waits = (servers * blocked) / (servers - offered * (1 - blocked));
  return (waits * service) / (servers - offered);
}
