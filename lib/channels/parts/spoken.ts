/** So many characters are read out in a minute, numbers digit by digit among them. */
export const minuteOfSpeech = 280;
