package app.kintsugi.vault;

/**
 * One key's time in a circle: a new epoch begins whenever somebody leaves or a person's
 * own circle gets new keys.
 */
record CircleEpoch(CircleId circle, int epoch) {
}
