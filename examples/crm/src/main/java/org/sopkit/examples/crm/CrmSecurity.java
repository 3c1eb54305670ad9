package org.sopkit.examples.crm;

import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Who may do what: whoever is known may do everything, everybody else may ask for the health. */
@Configuration(proxyBeanMethods = false)
class CrmSecurity {

  private static final String CONTENT =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /**
   * The API knows its callers by a header of each request and by nothing else. It never asks a
   * browser for a password, so that no browser keeps one and sends it along with a forged form;
   * that is why it needs no CSRF token.
   */
  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, UserDetailsService users) throws Exception {
    HttpStatusEntryPoint refuse = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
    return http.securityMatcher("/api/**")
        .authenticationProvider(passwords(users))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(basic -> basic.authenticationEntryPoint(refuse))
        .exceptionHandling(failures -> failures.authenticationEntryPoint(refuse))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .build();
  }

  /** The pages: a form to log in, a session, and a CSRF token in each form. */
  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, UserDetailsService users) throws Exception {
    return http.authenticationProvider(passwords(users))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                    .permitAll()
                    .requestMatchers(EndpointRequest.toAnyEndpoint())
                    .denyAll()
                    .requestMatchers("/crm.css", "/error")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(Customizer.withDefaults())
        .logout(Customizer.withDefaults())
        .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT)))
        .build();
  }

  /**
   * Compares passwords and leaves them as they are. By default Spring Security would replace the
   * password, which stands in the settings in clear, by its bcrypt hash in memory: that guards
   * nothing, and each request of the API would spend a tenth of a second of a core on it. A host
   * whose users have hashed passwords gives its programs tokens.
   */
  private static AuthenticationProvider passwords(UserDetailsService users) {
    return new DaoAuthenticationProvider(users);
  }
}
