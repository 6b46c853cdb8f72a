import { refuse } from './clone.mjs';

export function checkNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  refuse(
    `微家要 Node 20 或更新，这里是 ${process.version} / Weijia needs Node 20 or newer, this is ${process.version}`,
  );
}
