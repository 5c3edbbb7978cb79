package app.kintsugi.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

import app.kintsugi.vault.PersonId;

interface OneTimeInvitations extends Repository<OneTimeInvitation, UUID> {

	OneTimeInvitation save(OneTimeInvitation invitation);

	Optional<OneTimeInvitation> findById(UUID id);

	Optional<OneTimeInvitation> findByCodeHash(byte[] codeHash);

	List<OneTimeInvitation> findByInviterIdOrderByExpiresAtDesc(PersonId inviter);

	List<OneTimeInvitation> findByBoundToId(PersonId boundTo);

}
