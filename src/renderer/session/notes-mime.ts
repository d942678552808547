/** Notes on their way from the parking lot to the board; only this window's own drags carry it. The board reads it on a drop. */
export const NOTES_MIME = 'application/x-waymark-notes';
