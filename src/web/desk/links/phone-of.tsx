/** A woman's phone where it is kept; one touch rings. */
export function PhoneOf({ phone }: { phone: string | null }) {
  if (phone === null) return null;
  return (
    <p>
      <a href={`tel:${phone}`}>{phone}</a>
    </p>
  );
}
