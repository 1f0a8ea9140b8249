import { configure } from '@testing-library/svelte';

// A limit only ends what hangs: on a slow, busy machine three hundred rows take many seconds.
configure({ asyncUtilTimeout: 120_000 });
