/** The worker that holds a large dataset. */
import { expose } from 'comlink';
import { ArchiveService } from './archive-service.ts';

expose(new ArchiveService());
