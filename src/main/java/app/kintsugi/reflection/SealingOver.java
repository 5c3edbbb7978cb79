package app.kintsugi.reflection;

import java.util.Optional;
import java.util.function.Function;

import app.kintsugi.couple.Audience;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.Sealed;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Opens what its author wrote and seals it for others, while the author's keys are open.
 * What does not open stays as it is: one bad row must not keep anybody from withdrawing,
 * or from leaving.
 */
@Component
class SealingOver {

	private final Vault vault;

	SealingOver(Vault vault) {
		this.vault = vault;
	}

	Function<Wording, Optional<Sealed>> into(CircleId circle, Audience audience, Reflection reflection) {
		return (wording) -> {
			var label = Writing.label(reflection.reflectionId(), wording.number(), reflection.author());
			try {
				Writing writing = this.vault.open(wording.sealed(), label, Writing.class);
				return Optional.of(this.vault.seal(circle, label, writing.readBy(audience)));
			}
			catch (NoKeyException | TamperedException ex) {
				return Optional.empty();
			}
		};
	}

	void sealAgain(Comment comment, CircleId circle) {
		try {
			Comment.Remark remark = this.vault.open(comment.sealed(), comment.label(), Comment.Remark.class);
			comment.sealAgain(circle, this.vault.seal(circle, comment.label(), remark));
		}
		catch (NoKeyException | TamperedException ex) {
			return;
		}
	}

}
