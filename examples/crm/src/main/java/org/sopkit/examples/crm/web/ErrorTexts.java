package org.sopkit.examples.crm.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * What is said where no handler was found: a page that does not exist, a method that an address
 * does not take, a caller that is not known. The same fields as {@link ApiProblems}.
 */
@Component
class ErrorTexts extends DefaultErrorAttributes {

  private final MessageSource messages;

  ErrorTexts(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
    Map<String, Object> known = super.getErrorAttributes(request, options);
    int status = known.get("status") instanceof Integer code ? code : 500;
    HttpStatus name = HttpStatus.resolve(status);
    String other = messages.getMessage("error.other", null, request.getLocale());
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("status", status);
    problem.put("title", name == null ? "" : name.getReasonPhrase());
    problem.put("detail", messages.getMessage("error." + status, null, other, request.getLocale()));
    problem.put("instance", String.valueOf(known.get("path")));
    return problem;
  }
}
