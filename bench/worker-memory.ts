/** The heaps and typed arrays of a page's workers, which its own heap does not include. */
import type { CDPSession } from '@playwright/test';

const MEGA = 1e6;
const PATIENCE_MS = 2000;

interface Usage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** In megabytes, for all current workers; 0 if there are none. */
export async function workerMegabytes(cdp: CDPSession): Promise<number> {
  const sessions = new Set<string>();
  const answers = new Map<string, (usage: Usage | undefined) => void>();
  const onAttached = (event: { sessionId: string; targetInfo: { type: string } }) => {
    if (event.targetInfo.type === 'worker') sessions.add(event.sessionId);
  };
  const onMessage = ({ sessionId, message }: { sessionId: string; message: string }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: Usage };
    if (id === 2) answers.get(sessionId)?.(result);
  };
  cdp.on('Target.attachedToTarget', onAttached);
  cdp.on('Target.receivedMessageFromTarget', onMessage);
  try {
    await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
    const usages = await Promise.all(
      Array.from(sessions, async (sessionId) => {
        const answer = new Promise<Usage | undefined>((resolve) => {
          answers.set(sessionId, resolve);
          setTimeout(resolve, PATIENCE_MS);
        });
        const say = (id: number, method: string) =>
          cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
        await say(1, 'HeapProfiler.collectGarbage');
        await say(2, 'Runtime.getHeapUsage');
        return answer;
      }),
    );
    await cdp.send('Target.setAutoAttach', { autoAttach: false, waitForDebuggerOnStart: false, flatten: false });
    return usages.reduce((sum, usage) => sum + (usage?.usedSize ?? 0) + (usage?.backingStorageSize ?? 0), 0) / MEGA;
  } catch {
    return NaN;
  } finally {
    cdp.off('Target.attachedToTarget', onAttached);
    cdp.off('Target.receivedMessageFromTarget', onMessage);
  }
}
