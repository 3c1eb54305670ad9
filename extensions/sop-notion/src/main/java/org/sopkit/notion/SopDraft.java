package org.sopkit.notion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.kpi.KpiTarget;
import org.sopkit.model.raci.Party;
import org.sopkit.model.raci.RaciActivity;
import org.sopkit.model.raci.RaciMatrix;
import org.sopkit.model.sla.SlaTarget;
import org.sopkit.model.sop.Appendices;
import org.sopkit.model.sop.Definition;
import org.sopkit.model.sop.Document;
import org.sopkit.model.sop.ImprovementProposal;
import org.sopkit.model.sop.KnownError;
import org.sopkit.model.sop.KpiReporting;
import org.sopkit.model.sop.Prerequisites;
import org.sopkit.model.sop.QualityControl;
import org.sopkit.model.sop.ReportingRhythm;
import org.sopkit.model.sop.Sop;
import org.sopkit.model.sop.SopHeader;
import org.sopkit.model.sop.SopLanguage;
import org.sopkit.model.sop.SopLifecycle;
import org.sopkit.model.sop.SopStep;
import org.sopkit.model.sop.SopVersion;
import org.sopkit.model.sop.Tool;

/** A procedure while its page is being read. Not thread-safe. */
final class SopDraft {

  @Nullable String id;
  @Nullable String title;
  @Nullable String objective;
  @Nullable String scope;
  @Nullable SlaTarget sla;
  final List<Party> parties = new ArrayList<>();
  final List<RaciActivity> activities = new ArrayList<>();
  final List<String> accesses = new ArrayList<>();
  final List<Tool> tools = new ArrayList<>();
  final List<Document> models = new ArrayList<>();
  final List<Definition> definitions = new ArrayList<>();
  final List<SopStep> steps = new ArrayList<>();
  final List<String> checklist = new ArrayList<>();
  final List<KnownError> errors = new ArrayList<>();
  final List<KpiTarget> targets = new ArrayList<>();
  @Nullable ReportingRhythm rhythm;
  final List<Document> templates = new ArrayList<>();
  final List<Document> emails = new ArrayList<>();
  final List<Document> examples = new ArrayList<>();
  @Nullable String owner;
  @Nullable LocalDate reviewDue;
  final List<SopVersion> versions = new ArrayList<>();
  final List<ImprovementProposal> proposals = new ArrayList<>();

  /** Makes the procedure. */
  Sop sop(String usedId, SopLanguage language) {
    String shownTitle = usedId.equals(title) ? null : title;
    return new Sop(
        usedId,
        language,
        new SopHeader(shownTitle, objective, scope, sla, new RaciMatrix(parties, activities)),
        new Prerequisites(accesses, tools, models, definitions),
        steps,
        new QualityControl(checklist, errors),
        new KpiReporting(targets, rhythm),
        new Appendices(templates, emails, examples),
        new SopLifecycle(owner, versions, reviewDue, proposals));
  }
}
