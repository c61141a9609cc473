import { serve } from './serve';

serve(globalThis, reportError); // The page then starts another worker
