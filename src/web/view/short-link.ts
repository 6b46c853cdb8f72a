import { codeOfHome } from '../../core/homes/find-home-by-code.ts';

/** A home's own short address, as it is printed and as its QR code holds it. */
export const shortLink = (request: Request, homeId: string): string =>
  `${new URL(request.url).origin}/h/${codeOfHome(homeId)}`;
