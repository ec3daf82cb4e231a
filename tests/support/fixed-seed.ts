import fc from 'fast-check';

/** The same examples in every run, so that a test gives the same result every time. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.FAST_CHECK_SEED ?? 1) });
