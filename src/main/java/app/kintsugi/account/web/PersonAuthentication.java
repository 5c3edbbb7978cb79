package app.kintsugi.account.web;

import java.util.List;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

import app.kintsugi.vault.PersonId;

/**
 * A signed-in person: an id and nothing else, since the session table keeps it in the
 * clear.
 */
class PersonAuthentication extends AbstractAuthenticationToken {

	private final PersonId person;

	PersonAuthentication(PersonId person) {
		super(List.<GrantedAuthority>of());
		this.person = person;
		setAuthenticated(true);
	}

	@Override
	public PersonId getPrincipal() {
		return this.person;
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public String getName() {
		return this.person.id().toString();
	}

}
