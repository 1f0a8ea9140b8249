import { screen, waitFor } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import PhoneList from '../../src/ui/phone/PhoneList.svelte';
import { show } from '../helpers/render.ts';

vi.mock('../../src/ui/screen.ts', async (original) => ({ ...(await original<object>()), isPhone: { current: true } }));

it('the keys follow the date with up and down, and the lane sideways', async () => {
  const { user } = show(PhoneList, {});
  const focused = (id: string) => waitFor(() => expect(document.activeElement!.id).toBe(`event-${id}`));
  screen.getAllByRole('button')[0]!.focus();
  await user.keyboard('{ArrowDown}');
  await focused('science-education-fund');
  await user.keyboard('{ArrowRight}');
  await focused('education-foundation');
  await user.keyboard('{End}');
  await focused('italy-japan-statement');
});
