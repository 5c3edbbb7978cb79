package app.kintsugi.support;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import app.kintsugi.account.Invitations;
import app.kintsugi.account.Invitations.Purpose;
import app.kintsugi.account.NewAccount;
import app.kintsugi.account.SetupCode;
import app.kintsugi.account.SignUp;
import app.kintsugi.vault.Keyring;
import app.kintsugi.vault.Keys;
import app.kintsugi.vault.Unlocked;

/**
 * Makes the people of a test, through the application's own use cases.
 */
public class Household {

	public static final String PASSPHRASE = "copper lantern drifting sevenfold";

	private final SignUp signUp;

	private final Invitations invitations;

	private final Keyring keyring;

	private final SetupCode setupCode;

	private final ObjectProvider<MockMvcTester> mvc;

	private @Nullable Member operator;

	Household(SignUp signUp, Invitations invitations, Keyring keyring, SetupCode setupCode,
			ObjectProvider<MockMvcTester> mvc) {
		this.setupCode = setupCode;
		this.signUp = signUp;
		this.invitations = invitations;
		this.keyring = keyring;
		this.mvc = mvc;
	}

	/** A new person, invited by nobody in particular, with a recovery code on paper. */
	public Member person(String displayName) {
		String code = this.invitations.invite(operator().id(), Purpose.ACCOUNT);
		String signInName = displayName.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID().toString().substring(0, 8);
		Keys keys = this.signUp.signUp(code, new NewAccount(signInName, displayName, PASSPHRASE));
		return member(keys, signInName);
	}

	/**
	 * Signs a person in, so that MockMvc's requests are theirs, with a good CSRF token.
	 */
	public RequestPostProcessor signedIn(Member member) {
		MvcTestResult answer = this.mvc.getObject()
			.post()
			.uri("/sign-in")
			.param("name", member.signInName())
			.param("passphrase", member.passphrase())
			.with(new GoodCsrfToken())
			.exchange();
		Cookie session = answer.getResponse().getCookie("session");
		Cookie key = answer.getResponse().getCookie("key");
		if (session == null || key == null) {
			throw new IllegalStateException("not signed in: " + answer.getResponse().getStatus());
		}
		return (request) -> {
			request.setCookies(session, key);
			return new GoodCsrfToken().postProcessRequest(request);
		};
	}

	/** Whoever runs the server; made once. */
	public synchronized Member operator() {
		Member made = this.operator;
		if (made == null) {
			Keys keys = this.signUp.setUp(this.setupCode.make(), new NewAccount("operator", "Olive", PASSPHRASE));
			made = member(keys, "operator");
			this.operator = made;
		}
		return made;
	}

	private Member member(Keys keys, String signInName) {
		Unlocked.with(keys, () -> this.keyring.confirmRecoveryCode(this.keyring.newRecoveryCode()));
		return new Member(keys.person(), signInName, PASSPHRASE, keys);
	}

}
