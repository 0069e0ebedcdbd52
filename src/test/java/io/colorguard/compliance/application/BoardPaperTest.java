package io.colorguard.compliance.application;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Phase;
import io.colorguard.compliance.ComplianceScene;
import io.colorguard.compliance.domain.BoardQuestion;
import io.colorguard.compliance.domain.Checklist.PhaseState;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The officers' board as a document. */
@DatabaseTest
@Rule("CMP-6")
class BoardPaperTest {

    @Autowired ApplicationContext portal;
    @Autowired ComplianceBoard board;

    private ComplianceScene officer;
    private WorkspaceKey key;

    @BeforeEach
    void open() {
        officer = new ComplianceScene(portal);
        key = officer.scene.workspace.key();
    }

    @Test
    void tellsEachPhaseAndHowFarItIs() throws IOException {
        ChangeRequest change = officer.proposed("trial");
        officer.closes(change, Phase.PRE_PRODUCTION);

        assertThat(text(print(BoardQuestion.ALL, Locale.ENGLISH)))
                .contains("Checklists of " + key, "2 phases of checklists, 2 of them here")
                .contains("trial", change.id().toString(), "Pre-production", "4 of 4")
                .contains("signed off", "Production deployment", "0 of 4", "open");
        assertThat(text(print(BoardQuestion.ALL, Locale.of("es"))))
                .contains("Listas de comprobación de " + key);
    }

    @Test
    void leavesOutWhatTheFiltersDo() throws IOException {
        ChangeRequest change = officer.proposed("trial");
        officer.closes(change, Phase.PRE_PRODUCTION);
        BoardQuestion unsigned = new BoardQuestion(Set.of(), Set.of(PhaseState.OPEN), "", null);

        assertThat(text(print(unsigned, Locale.ENGLISH)))
                .contains("1 phase of checklists, 1 of them here", "Production deployment")
                .doesNotContain("Pre-production");
    }

    @Test
    @Rule("IDN-3")
    void isOfNobodysWorkspaceToStrangers() {
        Outcome<byte[]> refused =
                as(
                        "viewer",
                        () ->
                                board.print(
                                        new WorkspaceKey("elsewhere"),
                                        BoardQuestion.ALL,
                                        Locale.ENGLISH));
        assertThat(refused.reasons())
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.NOT_FOUND);
    }

    private byte[] print(BoardQuestion question, Locale language) {
        return as("compliance", () -> board.print(key, question, language)).require();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
