package app.kintsugi.couple.web;

import app.kintsugi.ui.PlainText;

/**
 * A code somebody was given.
 */
record CodeForm(@PlainText(max = 200) String code) {
}
