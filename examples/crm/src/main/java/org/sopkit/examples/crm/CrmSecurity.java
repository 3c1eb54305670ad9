package org.sopkit.examples.crm;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/** Who may do what: whoever is known may do everything, everybody else may ask for the health. */
@Configuration(proxyBeanMethods = false)
class CrmSecurity {

  private static final String CONTENT =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /**
   * The API and the actuator know their callers by a header of each request and by nothing else.
   * They never ask a browser for a password, so that no browser keeps one and sends it along with a
   * forged form; that is why they need no CSRF token. Of the actuator only the health is exposed as
   * long as the settings expose no more.
   */
  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, UserDetailsService users) throws Exception {
    AuthenticationEntryPoint refuse =
        (request, response, e) -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    return http.securityMatchers(
            programs ->
                programs
                    .requestMatchers("/api/**")
                    .requestMatchers(EndpointRequest.toAnyEndpoint()))
        .authenticationProvider(passwords(users))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                    .permitAll()
                    .anyRequest()
                    .authenticated())
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
                    .requestMatchers("/crm.css", "/error")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(form -> form.loginPage("/login").permitAll())
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
    DaoAuthenticationProvider provider = new DaoAuthenticationProvider(users);
    provider.setPasswordEncoder(new AsConfigured());
    return provider;
  }

  /**
   * Compares a password with one that stands in the settings, in clear or hashed. For a user that
   * there is not, Spring Security compares with a password that it has encoded itself: encoded by
   * bcrypt, that would tell by the time it takes who exists, and cost a core whoever asks.
   */
  static final class AsConfigured implements PasswordEncoder {

    private final PasswordEncoder byPrefix =
        PasswordEncoderFactories.createDelegatingPasswordEncoder();

    @Override
    public String encode(@Nullable CharSequence password) {
      return "{noop}" + password;
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String configured) {
      return byPrefix.matches(password, configured);
    }
  }
}
