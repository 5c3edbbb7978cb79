package app.kintsugi.questionnaire;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which questionnaires there are besides ours, and which of them are not offered.
 *
 * @param folder a folder of more files in the format of ours, each ending in .yaml; empty
 * for none
 * @param off the ids of those that nobody is to be offered, for example csi-4
 */
@ConfigurationProperties("kintsugi.questionnaires")
record QuestionnaireSettings(@DefaultValue("") String folder, @DefaultValue List<String> off) {
}
