import { serve } from './serve';

serve(globalThis);
