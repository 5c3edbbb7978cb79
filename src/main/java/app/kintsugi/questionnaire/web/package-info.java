/**
 * The pages of the questionnaires.
 */
@NullMarked
package app.kintsugi.questionnaire.web;

import org.jspecify.annotations.NullMarked;
