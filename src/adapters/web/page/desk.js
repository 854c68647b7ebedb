import { watchComposer } from './composer.js';
import { watchLanguage } from './language.js';
import { watchThreads } from './thread.js';

watchComposer();
watchThreads();
watchLanguage();
