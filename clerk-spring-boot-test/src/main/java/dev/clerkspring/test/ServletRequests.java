package dev.clerkspring.test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Identities on requests of MockMvc. Apart, so that whoever has no servlet API never meets it. */
final class ServletRequests {

    private ServletRequests() {}

    static MockHttpServletRequest authenticate(MockHttpServletRequest request, ClerkIdentity identity) {
        var beans = WebApplicationContextUtils.findWebApplicationContext(request.getServletContext());
        CsrfFilter.skipRequest(request);
        return SecurityMockMvcRequestPostProcessors.authentication(identity.authenticate(beans))
                .postProcessRequest(request);
    }
}
