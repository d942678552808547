import { z } from 'zod';

// The page's security policy forbids making code from text, which zod would try before its first parse.
z.config({ jitless: true });
