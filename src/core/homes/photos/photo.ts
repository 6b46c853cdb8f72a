/** A picture as it is kept: drawn anew, so that nothing of the file it came from is left but what one sees. */
export type Picture = { webp: Buffer; width: number; height: number };

/** What arrived where a photo was expected. */
export type Arrived = Picture | 'photo-missing' | 'photo-too-large' | 'photo-not-readable';

export const mostPhotos = 24;
