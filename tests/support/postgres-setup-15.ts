import type { TestProject } from 'vitest/node';
import { startTestCluster } from './postgres-cluster.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster('15');
  project.provide('cluster', cluster.address);
  return cluster.stop;
}
