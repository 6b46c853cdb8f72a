import type { Postmaster } from './find-postmaster.ts';
import { ownerRole } from './init-cluster.ts';

/** How the owner reaches the running cluster: a folder of sockets, on Windows a port of this machine. */
export type Address = { host: string; port: number; user: string; password: string };

export function addressOf(running: Postmaster, password: string): Address {
  return { host: running.socketDir || '127.0.0.1', port: running.port, user: ownerRole, password };
}
