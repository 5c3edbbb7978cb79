package app.kintsugi.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Persons extends Repository<Person, UUID> {

	Person save(Person person);

	Optional<Person> findById(UUID id);

	Optional<Person> findBySignInName(String signInName);

	Optional<Person> findFirstByOperatorTrue();

	List<Person> findByIdIn(Collection<UUID> ids);

	List<Person> findAllByOrderByDisplayName();

	boolean existsBy();

	long count();

}
