import { createContext, use, type ReactNode } from 'react';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import type { DeskPhone } from '../../../core/desk-phones/desk-phone.ts';

const DeskPhoneContext = createContext<DeskPhone | null>(null);

/** Gives every part of a page the number of the district's own desk, where it has set one. */
export function WithDeskPhone({ of, children }: { of: DeskPhone | null; children: ReactNode }) {
  return <DeskPhoneContext value={of}>{children}</DeskPhoneContext>;
}

export const useDeskPhone = (): DeskPhone | null => use(DeskPhoneContext);

/** What to ring where a sentence names the number of the desk: its own, and at night, when nobody is there, 12338. */
export const numberOfTheDesk = (desk: DeskPhone | null, { doors }: Sentences): string =>
  desk ? doors.orHotline(desk.phone) : '12338';
