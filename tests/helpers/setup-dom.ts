import { configure } from '@testing-library/svelte';

// The limit only catches hangs: on a slow, busy machine three hundred rows take many seconds.
configure({ asyncUtilTimeout: 120_000 });
