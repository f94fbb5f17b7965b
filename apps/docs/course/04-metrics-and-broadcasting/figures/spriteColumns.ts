/** How many digits stand beside each other in `digits.png`. */
export const spriteColumns = 21;
