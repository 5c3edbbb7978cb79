package app.kintsugi.safety;

import java.time.LocalDate;

/**
 * The number to call when somebody is in danger.
 *
 * @param country ISO 3166 code
 * @param number as it is dialled
 * @param source address of the page that gives it
 * @param checked the day on which it was read there
 */
public record EmergencyNumber(String country, String number, String source, LocalDate checked) {

	public String dial() {
		return HelpLine.dial(this.number);
	}

}
