package app.kintsugi.couple.web;

import app.kintsugi.ui.PlainText;

/**
 * A therapist's policy on secrets, put anew.
 */
record PolicyForm(@PlainText(max = 100_000) String policy) {
}
