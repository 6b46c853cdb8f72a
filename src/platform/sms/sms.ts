/** Sends one short text to one phone. Rejects where it could not be handed over; nothing else is promised. */
export interface Sms {
  send(phone: string, text: string): Promise<void>;
}
