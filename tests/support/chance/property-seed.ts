import fc from 'fast-check';

/**
 * Property tests draw the same cases at each run, so that a red run is red for what changed. `PROPERTY_SEED` draws
 * others, to look for what nobody has thought of.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_126) });
