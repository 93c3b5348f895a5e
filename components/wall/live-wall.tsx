'use client';

import dynamic from 'next/dynamic';

/**
 * The wall, with its script after the page: the first figures stand in the page as the server drew it, so that nobody waits
 * for the script to read them. Its styles come with the page.
 */
export const LiveWall = dynamic(() => import('./wall').then((module) => module.Wall));
