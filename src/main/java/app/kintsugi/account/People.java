package app.kintsugi.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * Who has an account here.
 */
@Service
@Transactional(readOnly = true)
public class People {

	/** One account, as the operator may see it too. */
	public record Account(PersonId id, String signInName, String displayName) {
	}

	private final Persons persons;

	People(Persons persons) {
		this.persons = persons;
	}

	/** The name a person chose to be called by. */
	public String nameOf(PersonId person) {
		return find(person).displayName();
	}

	/** The names of several, in one go; who does not exist has none. */
	public Map<PersonId, String> namesOf(Collection<PersonId> people) {
		return people.isEmpty() ? Map.of()
				: this.persons.findByIdIn(people.stream().map(PersonId::id).toList())
					.stream()
					.collect(Collectors.toMap(Person::id, Person::displayName));
	}

	/**
	 * The name of whoever runs this server.
	 * @return empty before it is set up
	 */
	public Optional<String> nameOfOperator() {
		return this.persons.findFirstByOperatorTrue().map(Person::displayName);
	}

	public boolean isOperator(PersonId person) {
		return find(person).isOperator();
	}

	/**
	 * Where a person is at home, as far as they said.
	 *
	 * @param language its tag
	 * @param zone its name
	 */
	public record AtHome(@Nullable String language, @Nullable String zone) {
	}

	/** The language and the time zone that a person chose, in one look. */
	public Optional<AtHome> atHome(PersonId person) {
		return this.persons.findById(person.id()).map((found) -> new AtHome(found.locale(), found.zone()));
	}

	/**
	 * The tag of the language a person chose.
	 * @return empty for whatever their browser asks for
	 */
	public Optional<String> languageOf(PersonId person) {
		return this.persons.findById(person.id()).map(Person::locale);
	}

	/**
	 * The tag of the language that whoever runs this server chose.
	 * @return empty when none was chosen, or nobody runs it yet
	 */
	public Optional<String> languageOfOperator() {
		return this.persons.findFirstByOperatorTrue().map(Person::locale);
	}

	/** Every account, by name. */
	public List<Account> all() {
		return this.persons.findAllByOrderByDisplayName().stream().map(People::account).toList();
	}

	/** How many accounts there are. */
	public long count() {
		return this.persons.count();
	}

	public boolean nobodyYet() {
		return !this.persons.existsBy();
	}

	Account account(PersonId person) {
		return account(find(person));
	}

	@Nullable PersonId idOf(String signInName) {
		if (signInName.chars().anyMatch(Character::isISOControl)) {
			// nobody's name, and PostgreSQL would refuse to look for it
			return null;
		}
		return this.persons.findBySignInName(SignInName.normalized(signInName)).map(Person::id).orElse(null);
	}

	private Person find(PersonId person) {
		return this.persons.findById(person.id()).orElseThrow(NotFoundException::new);
	}

	private static Account account(Person person) {
		return new Account(person.id(), person.signInName(), person.displayName());
	}

}
