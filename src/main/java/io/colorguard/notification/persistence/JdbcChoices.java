package io.colorguard.notification.persistence;

import io.colorguard.identity.PersonId;
import io.colorguard.notification.domain.Channel;
import io.colorguard.notification.domain.Choices;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Choices as rows of what is not wanted. */
@Repository
class JdbcChoices implements Choices {

    private final JdbcClient jdbc;

    JdbcChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Channel, Set<String>> unwanted(PersonId person) {
        Map<Channel, Set<String>> unwanted = new EnumMap<>(Channel.class);
        of(
                        "select channel, kind from notice_choice where issuer = :issuer and subject = :subject",
                        person)
                .query(row -> {
                    unwanted.computeIfAbsent(
                                    Channel.valueOf(row.getString("channel")), _ -> new HashSet<>())
                            .add(row.getString("kind"));
                });
        return unwanted;
    }

    @Override
    public Set<PersonId> wanting(Collection<PersonId> people, String kind, Channel channel) {
        Set<PersonId> wanting = new HashSet<>(people);
        jdbc.sql("select issuer, subject from notice_choice where kind = ? and channel = ?")
                .params(kind, channel.name())
                .query((row, _) -> new PersonId(row.getString("issuer"), row.getString("subject")))
                .list()
                .forEach(wanting::remove);
        return wanting;
    }

    @Override
    public void choose(PersonId person, String kind, Channel channel, boolean wanted) {
        String sql =
                wanted
                        ? """
                        delete from notice_choice where issuer = :issuer and subject = :subject
                        and kind = :kind and channel = :channel
                        """
                        : """
                        insert into notice_choice (issuer, subject, kind, channel)
                        values (:issuer, :subject, :kind, :channel) on conflict do nothing
                        """;
        of(sql, person).param("kind", kind).param("channel", channel.name()).update();
    }

    @Override
    public Locale language(PersonId person) {
        return of(
                        """
                        select language from notice_language
                        where issuer = :issuer and subject = :subject
                        """,
                        person)
                .query(String.class)
                .optional()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    @Override
    public void language(PersonId person, Locale language) {
        of(
                        """
                        insert into notice_language (issuer, subject, language)
                        values (:issuer, :subject, :language)
                        on conflict (issuer, subject) do update set language = excluded.language
                        where notice_language.language <> excluded.language
                        """,
                        person)
                .param("language", language.toLanguageTag())
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, PersonId person) {
        return jdbc.sql(sql).param("issuer", person.issuer()).param("subject", person.subject());
    }
}
